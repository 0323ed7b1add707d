/** How a request comes in: by which channel, from whom, how urgent. */
package bandhu.support.intake;
