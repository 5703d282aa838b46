/**
 * This project's xAPI profile: which statements the platform makes and what each must and must not hold. The rules stand
 * in one file, {@code org/jumptojob/xapi/profile.jsonld}, in the form of the
 * <a href="https://github.com/adlnet/xapi-profiles">xAPI Profiles 1.0 specification</a>; the code here writes statements
 * by it and holds statements against it. For people it is told in {@code platform/docs/xapi-profile.md}.
 */
package org.jumptojob.xapi.profile;
