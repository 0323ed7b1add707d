/** How events wait in the transaction, and become the last statements of it. */
package bandhu.chassis.event.outbox;
