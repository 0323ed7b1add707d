/** What the suite writes to Kafka, against what its contracts say. */
package bandhu.e2e.events;
