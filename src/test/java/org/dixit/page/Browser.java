package org.dixit.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that looks at the page. Skips the tests, saying so, where there is none. */
final class Browser implements AutoCloseable {

    private static final List<String> CHROMIUMS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Dimension WIDE = new Dimension(1280, 900);

    private final ChromeDriver driver;
    private final URI page;

    private Browser(ChromeDriver driver, URI page) {
        this.driver = driver;
        this.page = page;
    }

    static Browser open(URI page) {
        var chromium = present(CHROMIUMS);
        var chromedriver = present(DRIVERS);
        assumeTrue(chromium.isPresent() && chromedriver.isPresent(), "Skipped: needs Chromium and its driver (packages chromium and chromium-driver)");
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.SEVERE);
        var options = new ChromeOptions();
        options.setBinary(chromium.get());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en");
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.get()).usingAnyFreePort().build();
        var driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(WIDE);
        return new Browser(driver, page);
    }

    private static Optional<File> present(List<String> paths) {
        return paths.stream().map(File::new).filter(File::canExecute).findFirst();
    }

    /** Opens an address of the page and waits until it shows what it has. */
    void show(String path) {
        driver.get(page.resolve(path).toString());
        settled();
    }

    void settled() {
        until("the page is drawn", () -> isThere("main[aria-busy=false]") && !isThere(".loading"));
    }

    interface Fact {
        boolean holds();
    }

    void until(String what, Fact fact) {
        new WebDriverWait(driver, PATIENCE).withMessage(what).ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(ignored -> fact.holds());
    }

    boolean isThere(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE).withMessage(css).until(ignored -> all(css).stream().findFirst().orElse(null));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What an element says, once it is there. */
    String text(String css) {
        return find(css).getText();
    }

    /** By script: what lies in an SVG may be covered where a driver would click. */
    void click(String css) {
        script("arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, composed: true}))", find(css));
        settled();
    }

    /** To whatever has the focus. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Goes on with Tab until something has the focus. */
    void tabTo(String css) {
        for (int i = 0; i < 100; i++) {
            if (hasFocus(css)) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError(css + " cannot be reached with Tab");
    }

    boolean hasFocus(String css) {
        return (Boolean) script("return document.activeElement.matches(arguments[0])", css);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    String title() {
        return driver.getTitle();
    }

    Object script(String text, Object... arguments) {
        return driver.executeScript(text, arguments);
    }

    void resize(int width) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    void prefer(String scheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme), Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    void offline(boolean offline) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.emulateNetworkConditions", Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** What axe objects to, each rule with the elements. */
    List<String> violations() {
        return new AxeBuilder().analyze(driver).getViolations().stream().map(Browser::described).toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary()).toList();
    }

    /** What the browser complained of since it was last asked, such as what the Content-Security-Policy keeps out. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }

    /** The addresses of all that the page asked for. */
    List<String> requested() {
        @SuppressWarnings("unchecked")
        var names = (List<String>) script("return performance.getEntriesByType('resource').map(entry => entry.name)");
        return Stream.concat(Stream.of(address()), names.stream()).toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
