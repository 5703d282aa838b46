/** Signatures that statements bring with them (JSON Web Signatures, RFC 7515). */
package org.jumptojob.xapi.signature;
