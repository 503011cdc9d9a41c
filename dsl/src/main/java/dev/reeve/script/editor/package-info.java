/**
 * What an editor's compiler needs to see a script of Reeve as Reeve sees it. Never used by Reeve's
 * own compiler: {@code reeve library ide} copies it into a jar for the editor.
 *
 * <p>Start reading at {@link dev.reeve.script.editor.EditorScripts}. May use: Groovy alone.
 */
@NullMarked
package dev.reeve.script.editor;

import org.jspecify.annotations.NullMarked;
