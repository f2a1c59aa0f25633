namespace ConvNet.Conformance;

/// <summary>Tries cases on the library.</summary>
internal static class Judge
{
    public static Verdict Decide(KitCase given)
    {
        using var session = new FreshSession();
        keras.utils.set_random_seed(0);
        var comparison = new Comparison();
        try
        {
            given.Family.Prepare(given)(comparison);
        }
        catch (NotOfferedException missing)
        {
            return new(given, Outcome.Skipped, 0, missing.Message);
        }
        catch (Exception error)
        {
            comparison.Fail("stopped", $"{error.GetType().Name}: {error.Message}");
        }
        var outcome = given.IsDefect ? Outcome.Defect : comparison.Failures.Count > 0 ? Outcome.Failed : Outcome.Passed;
        return new(given, outcome, comparison.Worst, string.Join("\n", comparison.Failures));
    }

    /// <summary>Whether the library offers what the case is about; nothing is computed for the answer.</summary>
    public static bool IsOffered(KitCase given)
    {
        using var session = new FreshSession();
        try
        {
            given.Family.Prepare(given);
            return true;
        }
        catch (NotOfferedException)
        {
            return false;
        }
        catch (Exception)
        {
            return true;
        }
    }

    /// <summary>A case begins as a new process of Keras 3 does: names count from the beginning.</summary>
    private sealed class FreshSession : IDisposable
    {
        private readonly string _before = keras.config.print_version();

        public FreshSession()
        {
            keras.config.set_print_version("3");
            keras.backend.clear_session();
        }

        public void Dispose() => keras.config.set_print_version(_before);
    }
}
