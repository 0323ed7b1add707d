/** How much of a record an answer shows: narrowed to members, widened by the records that it refers to. */
package bandhu.chassis.shape;
