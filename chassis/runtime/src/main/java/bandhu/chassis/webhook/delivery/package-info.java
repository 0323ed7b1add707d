/** One attempt to deliver: signed, sent, timed, logged. */
package bandhu.chassis.webhook.delivery;
