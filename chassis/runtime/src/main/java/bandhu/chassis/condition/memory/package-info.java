/** Conditions decided and explained in memory, over a record as the API shows it. */
package bandhu.chassis.condition.memory;
