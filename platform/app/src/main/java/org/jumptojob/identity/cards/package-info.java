/** Accounts of people without an e-mail address: a name that an organisation gave, and a printed card to sign in with. */
package org.jumptojob.identity.cards;
