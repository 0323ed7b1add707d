/** Mails, sent by the real sender. */
package bandhu.testing.mail;
