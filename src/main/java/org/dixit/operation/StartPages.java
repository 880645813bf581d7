package org.dixit.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.word.PointerBase;
import org.graalvm.word.UnsignedWord;
import org.graalvm.word.WordFactory;
import org.jboss.logging.Logger;

/**
 * The pages of the native program's code that its start has read. Most are of no use any more, but stay resident: Linux maps
 * sixteen at a time, and does not take them back while the machine has room. Those that are needed again are mapped again, from
 * the memory where Linux keeps files.
 */
final class StartPages {

    private static final Logger LOG = Logger.getLogger(StartPages.class);

    /** A line of proc_pid_maps(5) of what is executed and never written. */
    private static final Pattern CODE = Pattern.compile("([0-9a-f]+)-([0-9a-f]+) r-xp [0-9a-f]+ \\S+ [1-9]\\d* +(/.*)");

    private static final int MADV_DONTNEED = 4;

    private StartPages() {
    }

    /** Does nothing but in the native program on Linux. */
    static void giveBack() {
        if (System.getProperty("org.graalvm.nativeimage.imagecode") == null || !System.getProperty("os.name").equals("Linux")) {
            return;
        }
        try (var mappings = Files.lines(Path.of("/proc/self/maps"))) {
            var program = Path.of("/proc/self/exe").toRealPath().toString();
            mappings.map(CODE::matcher)
                    .filter(mapping -> mapping.matches() && mapping.group(3).equals(program))
                    .forEach(mapping -> giveBack(Long.parseUnsignedLong(mapping.group(1), 16), Long.parseUnsignedLong(mapping.group(2), 16)));
        } catch (IOException e) {
            LOG.debug("The pages that only the start needed stay resident", e);
        }
    }

    private static void giveBack(long begin, long end) {
        madvise(WordFactory.pointer(begin), WordFactory.unsigned(end - begin), MADV_DONTNEED);
    }

    /** See madvise(2). */
    @CFunction("madvise")
    private static native int madvise(PointerBase address, UnsignedWord length, int advice);
}
