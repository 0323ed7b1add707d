/** Webhooks, tried with receivers on real sockets. */
package bandhu.testing.webhook;
