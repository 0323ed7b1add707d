/** All records that a search finds, as a file. */
package bandhu.chassis.exports;
