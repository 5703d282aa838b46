package org.jumptojob.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells calls of this very machine from calls that a proxy passed on: to us both come from the loopback address. */
final class LocalCall {

    private LocalCall() {}

    static boolean is(HttpServletRequest request) {
        return is(
                request.getRemoteAddr(),
                request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null);
    }

    /**
     * @param address of the caller, in figures
     * @param forwarded whether a header says that somebody else called first
     */
    static boolean is(String address, boolean forwarded) {
        if (forwarded || address == null || !address.matches("[0-9a-fA-F.:]+(%.*)?")) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
