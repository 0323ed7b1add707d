/** Which fact is delivered when: a cursor on the journal for each webhook, and a row for each of its keys that fails. */
package bandhu.chassis.webhook.dispatch;
