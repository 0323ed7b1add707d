/** Follows the settings that customer-service publishes. */
package bandhu.chassis.inbox.settings;
