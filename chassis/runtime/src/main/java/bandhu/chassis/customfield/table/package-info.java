/** Definitions and values as the database holds them, and what they make records findable by. */
package bandhu.chassis.customfield.table;
