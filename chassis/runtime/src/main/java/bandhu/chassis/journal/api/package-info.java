/** {@code /v1/<service>-events}: the journal as pages and as streams. */
package bandhu.chassis.journal.api;
