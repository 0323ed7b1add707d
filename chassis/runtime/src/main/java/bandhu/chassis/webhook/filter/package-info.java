/** Which facts a webhook wants: the condition language over events. */
package bandhu.chassis.webhook.filter;
