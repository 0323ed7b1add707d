/** How a survey reads: its texts in the reader's language, the mail, and the page for browsers. */
package bandhu.support.page;
