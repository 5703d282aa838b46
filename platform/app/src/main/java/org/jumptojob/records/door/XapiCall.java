package org.jumptojob.records.door;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jumptojob.xapi.XapiVersion;

/** What the door has found out about this request. */
@RequestScoped
public class XapiCall {

    private Caller caller;
    private XapiVersion version = XapiVersion.V1_0_3;

    /** For the door only. */
    public void enter(Caller known) {
        this.caller = known;
    }

    /** For the door only. */
    public void speak(XapiVersion spoken) {
        this.version = spoken;
    }

    /** @throws XapiProblem 401 where nobody was recognised */
    public Caller caller() {
        return Optional.ofNullable(caller)
                .orElseThrow(() ->
                        new XapiProblem(401, "Send the name and the secret of a client by HTTP Basic authentication."));
    }

    public XapiVersion version() {
        return version;
    }
}
