/** What somebody can do when something in a group is not right: report it to its duo, or keep away from somebody. */
package org.jumptojob.groups.safety;
