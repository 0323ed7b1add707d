/** Plain SQL on the transaction's connection, for the chassis and for projections. */
package bandhu.chassis.sql;
