/** The rows that an import refused, to be mended and loaded again. */
package bandhu.chassis.imports.faulty;
