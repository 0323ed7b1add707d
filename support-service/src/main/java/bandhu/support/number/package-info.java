/** The running numbers by which people name tickets. */
package bandhu.support.number;
