/** Files of records, applied by the single writes of their collection as a job. */
package bandhu.chassis.imports;
