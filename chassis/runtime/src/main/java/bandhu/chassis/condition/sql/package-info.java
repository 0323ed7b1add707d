/** Conditions as SQL with parameters, each table narrowed to the tenant. */
package bandhu.chassis.condition.sql;
