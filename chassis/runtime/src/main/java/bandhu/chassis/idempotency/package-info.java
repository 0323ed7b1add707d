/** The same request twice has one effect. */
package bandhu.chassis.idempotency;
