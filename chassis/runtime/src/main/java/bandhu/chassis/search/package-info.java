/** Full text: records are found by words, in every script. Documents are written with their records, and read by rank. */
package bandhu.chassis.search;
