/** Mails: written when they are sent, sent after their cause is committed, each once. */
package bandhu.chassis.mail;
