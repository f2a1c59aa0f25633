namespace ConvNet.Tests.Saving.Hdf5;

/// <summary>Trees to write.</summary>
internal static class Trees
{
    /// <summary>A small model's file.</summary>
    public static H5Group Small()
    {
        var root = H5Group.Root();
        root.Attributes["keras_version"] = "3.15.1";
        root.Add("model_weights/conv2d_1/conv2d_1/kernel:0", (2, 3), new float[] { 1, 2, 3, 4, 5, 6 });
        root.Add("model_weights/conv2d_1/conv2d_1/bias:0", 3, new float[] { 7, 8, 9 });
        H5Names.Write(root.MakeGroup("model_weights"), "layer_names", ["conv2d_1", "dropout"]);
        H5Names.Write(root.MakeGroup("model_weights/conv2d_1"), "weight_names", ["conv2d_1/kernel:0", "conv2d_1/bias:0"]);
        H5Names.Write(root.MakeGroup("model_weights/dropout"), "weight_names", []);
        return root;
    }

    /// <summary>Everything that can be stored, and sizes at which files could break.</summary>
    public static H5Group Rich()
    {
        var root = Small();
        Array[] arrays =
        [
            new[] { (Half)1.5f, (Half)(-2) }, new[] { 1.5f, float.NaN }, new[] { 1.5, -2 },
            new sbyte[] { -1, 2 }, new short[] { -1, 2 }, new[] { -1, 2 }, new long[] { -1, 2 },
            new byte[] { 1, 255 }, new ushort[] { 1, 2 }, new uint[] { 1, 2 }, new ulong[] { 1, 2 },
            new[] { true, false }, new[] { "größe", "" }
        ];
        foreach (var array in arrays)
        {
            string type = H5ElementType.Of(array).Name;
            if (array is not string[]) root.Add($"types/{type}", (1, 2), array);
            root.Attributes[$"list {type}"] = array;
            root.Attributes[$"one {type}"] = array.GetValue(0)!;
        }

        root.Add("types/bfloat16", 2, new ushort[] { 0x3F80, 0xC000 }, "bfloat16").Attributes["dtype"] = "bfloat16";
        root.Add("types/scalar", Shape.Scalar, new[] { 7L });
        root.Add("types/scalar bool", Shape.Scalar, new[] { true });
        root.Add("types/nothing", (0, 3), Array.Empty<float>());
        root.Add("types/nearly 64 KiB", 16383, Enumerable.Range(0, 16383).Select(i => (float)i).ToArray());
        root.Add("слой/層/größe:0", 1, new float[] { 1 });
        root.MakeGroup("vars");
        root.Attributes["model_config"] = new string('x', 1 << 20) + "ö";
        root.Attributes["empty text"] = "";
        H5Names.Write(root.MakeGroup("many"), "layer_names", [.. Enumerable.Range(0, 5000).Select(i => $"layer_{i}")]);
        for (int i = 0; i < 300; i++) root.Add($"many/{i}", 1, new float[] { i });
        return root;
    }
}
