/** Answers to surveys: who is asked, by a link in a mail, and what was answered. */
package bandhu.support.answer;
