namespace ConvNet;

/// <summary>
/// The colours of the maps: for the continuous ones those entries of 256 between which all others lie on straight lines (to
/// within 2 of 255), each as entry, red, green, blue in hexadecimal digits.
/// </summary>
/// <remarks>
/// viridis, plasma, inferno and magma are by Smith, van der Walt and Firing (CC0), cividis by Nuñez, Anderton and Renslow
/// (CC0), coolwarm follows Moreland, turbo is Mikhailov's; Blues to BrBG and the lists are Brewer's
/// (https://colorbrewer2.org).
/// </remarks>
internal static class ColormapTables
{
    /// <summary>Maps that run evenly from one colour to the next.</summary>
    public static IReadOnlyDictionary<string, string> Continuous { get; } = new Dictionary<string, string>
    {
        ["autumn"] = "00ff0000ffffff00",
        ["Blues"] = "00f7fbff3ec7dcef44c1d9ed619cc9e18169add5a23f8fc5c21f6eb3df08519cff08306b",
        ["bone"] = "000000005d515171bfa7c7c7ffffffff",
        ["BrBG"] = "00543005198b500a31bb7d2a34c084304ddfc37e66f6e8c380f4f5f599c7eae5b37fccc0cc35978fe502675fff00" +
            "3c30",
        ["BuPu"] = "00f7fcfd22deeaf357a7c2dd609ebcda808c95c6ab8b5caac1883e9bdf810f7cff4d004b",
        ["bwr"] = "000000ff7ffefeff81fffcfcffff0000",
        ["cividis"] = "0000224e0e002c6614003070170132711c12357025233c6e3538476c56585e6d77757575807d7c7896928c78b5b0" +
            "a571d3d0be62e6e5cf52f4f5dc41fbfde334fffee838",
        ["cool"] = "0000ffffffff00ff",
        ["coolwarm"] = "003b4cc0114f69d9216384eb337b9ff94594b6ff53a7c5fe62bbd1f872cedaeb7fdcdddd91edd2c3a1f5c2aaadf7" +
            "b497baf6a283ccee8468dedf634eefcb3e38f7c0282fffb40426",
        ["copper"] = "00000000cefea166ffffc77f",
        ["gist_gray"] = "00000000ffffffff",
        ["gist_heat"] = "0000000080c00100aaff5500bfff7f00ffffffff",
        ["gray"] = "00000000ffffffff",
        ["Greens"] = "00f7fcf521e4f5df41c6e8bf649bd6968172c375a13fa95cc51d8640df006d2cff00441b",
        ["Greys"] = "00ffffff26ececec47d3d3d360bdbdbd84919191ba575757c34d4d4de1232323ff000000",
        ["hot"] = "000b00005dff0000befffe00d9ffff69ffffffff",
        ["hsv"] = "00ff000028ffec002cf8fd002eeeff005508ff005900ff108100fffc8200fcffaa0010ffae0800ffd6f400ffd8fa" +
            "00f9dbff00edffff0018",
        ["inferno"] = "000000040402010a0a05041716120a321e1e0c45262b0b572e39096336470b6a435c126e587d1e6d6ea02a6380bc" +
            "375496d94d3da9ec6726bbf8850fc3fa9407c9fc9f07cffcaa0fd9fbbe23e3f7d13debf4e156f4f1f179fbf6fa96" +
            "fffcffa4",
        ["jet"] = "000000801c0000ff200000ff5700dcfe5900e4f85e0ff8e76016ffe1a3eeff09a5f4f802a7fbf100a9ffea00e3ff" +
            "1300e8e80000ff800000",
        ["magma"] = "000000040602020d120c09261d19103f27271258333b0f703e4e117b506a1c8169912b8181b8377995d8456ca1e8" +
            "5362adf3655cb9f97b5dc3fc8e64d2feaa74e8fed395fffcfdbf",
        ["nipy_spectral"] = "000000000c7000800d770088198700981a83009a260300aa270000ad330000dd3f0070dd400078dd4c0098dd4e00" +
            "9bd75900aaab6600aa8872009a0873009a009900ff00a5b0ff00a6bcff00b3efed00bfffcd00ccff9900d8ff0900" +
            "d9fe0000e6dc0000f2cc0000f3cc0c0cffcccccc",
        ["ocean"] = "0000800055000055aa0080aaffffffff",
        ["Oranges"] = "00fff5eb20fee6ce41fdcfa062fdac6783fc89379ff16913c0d84801e0a53603ff7f2704",
        ["OrRd"] = "00fff7ec24fee5c340fdd49e5ffdbb856bfdab7580fc8c59a0ef6447c1d52d1ddfb30000ff7f0000",
        ["pink"] = "001e000004321a1a08402525115736361e7147473695606050b475755ec27f7e6ec9968988d4b598b4e5e0afbfe9" +
            "e9b5dcf3f3dafefffffeffffffff",
        ["PiYG"] = "008e015219c41a7c25d0449333de77ae4cf1b5d966fde0ef7ff7f7f798e7f5d2acc4e699b5b2dd7fcc7fbc41e64c" +
            "9121ff276419",
        ["plasma"] = "000d0887051b068d13370499255502a4356e00a8407e03a8488a09a5549a169f68b32c8e8ad5536fa7eb7556bff8" +
            "9441d1fdae32e0fdc527edfada24fbf2f227fef0f724fff0f921",
        ["PRGn"] = "0040004b1a772b84339970ab4dc3a6cf66e7d4e87ff7f6f784f2f6f199d9f0d3b3a5da9fcd58ac5fe61a7736ff00" +
            "441b",
        ["PuBu"] = "00fff7fb21ebe6f240d0d1e6659ebad98171a8cea0358fc0bf0570b0e004598cff023858",
        ["Purples"] = "00fcfbfd23edebf442d8d8ea60bcbddc819d99c7a17f7bb9c566499fec4c1788ff3f007d",
        ["rainbow"] = "008000ff165444fd283079f73711a0f14000b5eb5020d5e15f3febd56c58f8c97b76ffb98890feab95abf69b9fbe" +
            "ec8eacd9da7dbbf6be68bffeb562d0ff8c49e2ff592dfbff0d06ffff0000",
        ["RdBu"] = "0067001f1ab3192c34d7634f4df4a68366fddbc77ff7f6f681f5f6f799d1e5f0b390c4ddcc4393c3e62065abff05" +
            "3061",
        ["RdYlBu"] = "00a500261ad8312833f46d434dfdaf6267fee19280feffc099e0f3f8b3aad8e9ce70a9cfe54676b5ff313695",
        ["RdYlGn"] = "00a500261ad8312833f46d434dfdaf6267fee18d7ffffebe81fdfebc9ad7ee8ab3a5d86acc66bd63e6199750ff00" +
            "6837",
        ["Reds"] = "00fff5f020fee0d247fcb29662fc8f6f80fb694a9fef3c2cbfcb181ddfa50f15ff67000d",
        ["seismic"] = "0000004c400101ff7ffdfdff80fffdfdbfff0101ff800000",
        ["Spectral"] = "009e01421ad63f4f33f46d434dfdaf6267fee18d7ffffebe83fcfeba99e6f598b4a7dba4cc66c2a5e53389bde735" +
            "85bbff5e4fa2",
        ["spring"] = "00ff00ffffffff00",
        ["summer"] = "00008066ffffff66",
        ["terrain"] = "00333399260098fe29009eef3e00c9704001cc667ffdff9980fefe98bf805c54d5ab938effffffff",
        ["turbo"] = "0030123b08392a730e3f3b97164451bf1d4664da244776ee2b4687fb314196ff3738a5fb3e2cb7f0481ccdd84e18" +
            "d9c85419e3b95a22ebaa6238f4916e65fd697684ff517c99fe4283acfb388bc1f33494d7e5359ce7d739a6f6c33a" +
            "acfbb637b3fea431bcfd8a26c6f66c19d0eb500edbda3907e5c52603f1a71401fc850702ff7a0403",
        ["twilight"] = "00e2d9e20cdad8df1acbd2d736a1bdc94988acc45f7297c1726684bd88606cb8a25e4dabb55c369bc5572487d150" +
            "1a74df45135cee391146fb31123aff2f1436",
        ["viridis"] = "004401540f4817691e472a7a2e433e854339558c5e2d718e7f21908d8d1e9d899922a884a62fb47cb344bf70c05e" +
            "c962cf81d34de9c5e021f1dae319f6e7e419fdf8e621fffde725",
        ["winter"] = "000000ffff00ff80",
        ["YlGn"] = "00ffffe521f6fcb840d9f0a362a9db8c8372c376a040aa5cc1218242df006837ff004529",
        ["YlGnBu"] = "00ffffd920edf8b140c6e9b4627acbbc7f42b6c49f1d91c0c2225aa6df253494ff081d58",
        ["YlOrRd"] = "00ffffcc32fee28840fed97660feb24c80fd8c3ca1fb4b29c0e2191cdfbd0026ff800026",
    };

    /// <summary>Lists of colours that are told apart easily: red, green, blue each.</summary>
    public static IReadOnlyDictionary<string, string> Lists { get; } = new Dictionary<string, string>
    {
        ["tab10"] = "1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7fbcbd2217becf",
        ["tab20"] = "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94e377c2f7b6d27f7f7fc7" +
            "c7c7bcbd22dbdb8d17becf9edae5",
        ["Set1"] = "e41a1c377eb84daf4a984ea3ff7f00ffff33a65628f781bf999999",
        ["Set2"] = "66c2a5fc8d628da0cbe78ac3a6d854ffd92fe5c494b3b3b3",
        ["Set3"] = "8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5d9d9d9bc80bdccebc5ffed6f",
        ["Paired"] = "a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d66a3d9affff99b15928",
        ["Pastel1"] = "fbb4aeb3cde3ccebc5decbe4fed9a6ffffcce5d8bdfddaecf2f2f2",
        ["Pastel2"] = "b3e2cdfdcdaccbd5e8f4cae4e6f5c9fff2aef1e2cccccccc",
        ["Accent"] = "7fc97fbeaed4fdc086ffff99386cb0f0027fbf5b17666666",
        ["Dark2"] = "1b9e77d95f027570b3e7298a66a61ee6ab02a6761d666666",
    };
}
