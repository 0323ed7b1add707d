/** What is said to people, in their language: one catalogue of sentences, and the choice of the language. */
package bandhu.chassis.language;
