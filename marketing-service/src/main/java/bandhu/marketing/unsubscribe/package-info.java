/** The public way out of all mails: a page with a button, and the one-click answer of RFC 8058. */
package bandhu.marketing.unsubscribe;
