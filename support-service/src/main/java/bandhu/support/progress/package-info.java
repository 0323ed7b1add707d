/** How far a ticket is: its status and the moments that count. */
package bandhu.support.progress;
