/** Files whose rows wait to be applied. */
package bandhu.chassis.imports.stage;
