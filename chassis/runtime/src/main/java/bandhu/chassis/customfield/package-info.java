/**
 * Fields that tenants define themselves: their definitions over HTTP, their values in a record's row for reading and in a side
 * table for finding.
 */
package bandhu.chassis.customfield;
