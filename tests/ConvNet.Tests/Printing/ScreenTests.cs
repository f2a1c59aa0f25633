namespace ConvNet.Tests.Printing;

public class ScreenTests
{
    [Test]
    public void Replace_UntilDisposed()
    {
        var before = Screen.Current;
        var mine = new Screen(new StringWriter());
        using (Screen.Replace(mine)) Assert.That(Screen.Current, Is.SameAs(mine));
        Assert.That(Screen.Current, Is.SameAs(before));
    }

    [Test]
    public void Warn_GoesToTheErrorOutput()
    {
        StringWriter output = new(), error = new();
        var screen = new Screen(output, error: error);
        screen.WriteLine("shown");
        screen.Warn("warned");
        Assert.That((output.ToString(), error.ToString()), Is.EqualTo(("shown\n", "warned\n")));
    }

    [Test]
    public void Current_FollowsARedirectedConsole()
    {
        var console = Console.Out;
        var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            Screen.Current.Write("x");
        }
        finally
        {
            Console.SetOut(console);
        }
        Assert.That(output.ToString(), Is.EqualTo("x"));
    }
}
