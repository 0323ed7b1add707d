/** Applies staged rows. */
package bandhu.chassis.imports.run;
