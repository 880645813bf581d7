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
 * The pages of the native program's file, code and constants, that its start has read. Most are of no use any more, but stay
 * resident: Linux maps sixteen at a time, and does not take them back while the machine has room. Those that are needed again
 * are mapped again, from the memory where Linux keeps files.
 */
final class StartPages {

    private static final Logger LOG = Logger.getLogger(StartPages.class);

    /** A mapping in proc_pid_smaps(5) of a file that cannot be written, and of which no page was before it could not. */
    private static final Pattern UNWRITTEN =
            Pattern.compile("(?m)^([0-9a-f]+)-([0-9a-f]+) r-[x-]p \\S+ \\S+ \\d+ +(/.+)\\n(?:[A-Z].*\\n)*?Anonymous: +0 kB$");

    private static final int MADV_DONTNEED = 4;

    private StartPages() {
    }

    /** Does nothing but in the native program on Linux. */
    static void giveBack() {
        if (System.getProperty("org.graalvm.nativeimage.imagecode") == null || !System.getProperty("os.name").equals("Linux")) {
            return;
        }
        try {
            var program = Path.of("/proc/self/exe").toRealPath().toString();
            UNWRITTEN.matcher(Files.readString(Path.of("/proc/self/smaps"))).results()
                    .filter(mapping -> mapping.group(3).equals(program))
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
