/** Tickets: what customers ask for, who looks after it, and how it ends. */
package bandhu.support.ticket;
