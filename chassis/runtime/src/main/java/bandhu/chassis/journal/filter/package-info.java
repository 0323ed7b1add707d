/** Which facts somebody wants: the condition language over events. */
package bandhu.chassis.journal.filter;
