/** Changing a record by JSON merge-patch (RFC 7396), with conflicts found member by member. */
package bandhu.chassis.patch;
