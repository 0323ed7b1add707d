/** Facts that leave by HTTP, signed after Standard Webhooks 1.0: who wants which, and where they go. */
package bandhu.chassis.webhook;
