/**
 * The one condition language: read with limits, checked against a catalogue, then compiled to SQL or decided in memory, with
 * the same answer.
 */
package bandhu.chassis.condition;
