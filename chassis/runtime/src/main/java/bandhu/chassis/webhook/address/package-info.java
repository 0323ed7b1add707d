/** Where a webhook may lead: nowhere inside. */
package bandhu.chassis.webhook.address;
