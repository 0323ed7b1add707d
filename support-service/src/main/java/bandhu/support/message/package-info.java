/** What is said about a ticket: replies between customer and agent, notes among agents. */
package bandhu.support.message;
