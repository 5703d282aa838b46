/** The administrator's page about the outside store that learning records are forwarded to. */
package org.jumptojob.operations.forwarding;
