using ConvNet;
using static ConvNet.Builtins;

/// <summary>MNIST where it can be had; otherwise drawn digits, so that a sample does its whole job without internet.</summary>
internal static class SampleData
{
    /// <summary>The images and labels, as <c>mnist.load_data()</c> gives them.</summary>
    /// <param name="drawn">Whether to take the drawn digits in any case.</param>
    public static ((NDArray, NDArray), (NDArray, NDArray)) Load(bool drawn)
    {
        if (drawn) return Drawn("as asked");
        try
        {
            return mnist.load_data();
        }
        catch (IOException error)
        {
            return Drawn($"as {error.Message.Split('\n')[0].TrimEnd('.')}");
        }
    }

    private static ((NDArray, NDArray), (NDArray, NDArray)) Drawn(string why)
    {
        print($"These are not MNIST but the 12,000 drawn digits that come with ConvNet, {why}.");
        return digits.load_data();
    }
}
