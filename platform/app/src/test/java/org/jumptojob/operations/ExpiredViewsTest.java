package org.jumptojob.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

class ExpiredViewsTest {

    @Test
    void aForgottenViewIsFoundHoweverDeepItLies() {
        ViewExpiredException expired = new ViewExpiredException("/admin.xhtml");
        assertTrue(ExpiredViews.isExpired(new ServletException(new RuntimeException(expired))));
    }

    @Test
    void anotherFaultIsNotTakenForAForgottenView() {
        assertFalse(ExpiredViews.isExpired(new ServletException(new IllegalStateException("fault"))));
    }

    @Test
    void theScriptOfThePageIsSentToAFreshPage() {
        assertEquals(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<partial-response><redirect url=\"/admin?a=1&amp;b=2\">"
                        + "</redirect></partial-response>",
                ExpiredViews.partialRedirect("/admin?a=1&b=2"));
    }
}
