/** What a collection's records can be found by: typed fields, where they stand, and what belongs to a record. */
package bandhu.chassis.field;
