/** Where webhooks stand in the journal, which of their keys wait, and what they get once more. */
package bandhu.chassis.webhook.place;
