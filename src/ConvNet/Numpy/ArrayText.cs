namespace ConvNet;

internal static class ArrayText
{
    public static string Str(NDArray x) => x.size.ToString();
}
