namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    /// <summary>
    /// What belongs to networks that were trained on ImageNet: how they take images, and what their 1000 outputs mean. A network
    /// itself is opened from a file that Keras saved, with <see cref="models.load_model"/>: https://keras.io/api/applications/.
    /// </summary>
    public static class applications
    {
        /// <summary>Images and answers of any such network.</summary>
        public static class imagenet_utils
        {
            /// <summary>Images as a network takes them. An array of floats is changed in place, as Keras does.</summary>
            /// <param name="x">(batch, height, width, 3), or one image, of 0 to 255.</param>
            /// <param name="data_format">"channels_last" (default) or "channels_first".</param>
            /// <param name="mode">"caffe" (default): blue, green, red, minus ImageNet's mean; "tf": -1 to 1; "torch": 0 to 1, minus
            /// ImageNet's mean, divided by its deviation.</param>
            /// <exception cref="ArgumentException">These are no images of 3 channels, or the mode is unknown.</exception>
            public static NDArray preprocess_input(NDArray x, string? data_format = null, string mode = "caffe") =>
                ImageNet.Preprocess(x, data_format, ImageNet.Form(mode));

            /// <inheritdoc cref="preprocess_input(NDArray, string, string)"/>
            /// <remarks>Of tensors, or as a step of a model: nothing is changed in place.</remarks>
            public static Tensor preprocess_input(Tensor x, string? data_format = null, string mode = "caffe") =>
                ImageNet.Preprocess(x, data_format, ImageNet.Form(mode));

            /// <inheritdoc cref="Answers.decode_predictions"/>
            public static (string, string, double)[][] decode_predictions(NDArray preds, int top = 5) => ImageNet.Decode(preds, top);
        }

        /// <summary>What the outputs of a network mean.</summary>
        public abstract class Answers
        {
            private protected Answers()
            {
            }

            /// <summary>For each sample the most likely classes of ImageNet, the likeliest first.</summary>
            /// <param name="preds">Probabilities (batch, 1000).</param>
            /// <param name="top">How many classes.</param>
            /// <returns>WordNet's number of the class, its name, and the probability.</returns>
            /// <exception cref="ArgumentException">The predictions have another shape.</exception>
            /// <exception cref="IOException">The list of classes, <c>models/imagenet_class_index.json</c> in <c>KERAS_HOME</c>, is not
            /// there and can't be downloaded.</exception>
            public static (string, string, double)[][] decode_predictions(NDArray preds, int top = 5) => ImageNet.Decode(preds, top);
        }

        /// <summary>Of networks that take blue, green and red, in this order, minus ImageNet's mean.</summary>
        public abstract class CenteredImages : Answers
        {
            private protected CenteredImages()
            {
            }

            /// <summary>Images as the network takes them. An array of floats is changed in place, as Keras does.</summary>
            /// <param name="x">(batch, height, width, 3), or one image, of 0 to 255.</param>
            /// <param name="data_format">"channels_last" (default) or "channels_first".</param>
            /// <exception cref="ArgumentException">These are no images of 3 channels.</exception>
            public static NDArray preprocess_input(NDArray x, string? data_format = null) =>
                ImageNet.Preprocess(x, data_format, PixelForm.Caffe);

            /// <inheritdoc cref="preprocess_input(NDArray, string)"/>
            /// <remarks>Of tensors, or as a step of a model: nothing is changed in place.</remarks>
            public static Tensor preprocess_input(Tensor x, string? data_format = null) => ImageNet.Preprocess(x, data_format, PixelForm.Caffe);
        }

        /// <summary>Of networks that take -1 to 1.</summary>
        public abstract class ScaledImages : Answers
        {
            private protected ScaledImages()
            {
            }

            /// <summary>Images as the network takes them. An array of floats is changed in place, as Keras does.</summary>
            /// <param name="x">(batch, height, width, 3), or one image, of 0 to 255.</param>
            /// <param name="data_format">"channels_last" (default) or "channels_first".</param>
            /// <exception cref="ArgumentException">These are no images of 3 channels.</exception>
            public static NDArray preprocess_input(NDArray x, string? data_format = null) =>
                ImageNet.Preprocess(x, data_format, PixelForm.Tf);

            /// <inheritdoc cref="preprocess_input(NDArray, string)"/>
            /// <remarks>Of tensors, or as a step of a model: nothing is changed in place.</remarks>
            public static Tensor preprocess_input(Tensor x, string? data_format = null) => ImageNet.Preprocess(x, data_format, PixelForm.Tf);
        }

        /// <summary>Of networks that take 0 to 1, minus ImageNet's mean, divided by its deviation.</summary>
        public abstract class StandardizedImages : Answers
        {
            private protected StandardizedImages()
            {
            }

            /// <summary>Images as the network takes them. An array of floats is changed in place, as Keras does.</summary>
            /// <param name="x">(batch, height, width, 3), or one image, of 0 to 255.</param>
            /// <param name="data_format">"channels_last" (default) or "channels_first".</param>
            /// <exception cref="ArgumentException">These are no images of 3 channels.</exception>
            public static NDArray preprocess_input(NDArray x, string? data_format = null) =>
                ImageNet.Preprocess(x, data_format, PixelForm.Torch);

            /// <inheritdoc cref="preprocess_input(NDArray, string)"/>
            /// <remarks>Of tensors, or as a step of a model: nothing is changed in place.</remarks>
            public static Tensor preprocess_input(Tensor x, string? data_format = null) => ImageNet.Preprocess(x, data_format, PixelForm.Torch);
        }

        /// <summary>Of networks that take 0 to 255: they have a layer that prepares images.</summary>
        public abstract class RawImages : Answers
        {
            private protected RawImages()
            {
            }

            /// <summary>The images as they are; here for networks of the other kinds to be exchanged for this one.</summary>
            /// <param name="x">(batch, height, width, 3), or one image, of 0 to 255.</param>
            /// <param name="data_format">"channels_last" (default) or "channels_first"; checked, nothing depends on it.</param>
            public static NDArray preprocess_input(NDArray x, string? data_format = null) => Unchanged(x, data_format);

            /// <inheritdoc cref="preprocess_input(NDArray, string)"/>
            public static Tensor preprocess_input(Tensor x, string? data_format = null) => Unchanged(x, data_format);

            private static T Unchanged<T>(T x, string? data_format)
            {
                Require.DataFormat(data_format);
                return x;
            }
        }

        /// <summary>ConvNeXt's images and answers.</summary>
        public abstract class convnext : RawImages;

        /// <summary>DenseNet's images and answers.</summary>
        public abstract class densenet : StandardizedImages;

        /// <summary>EfficientNet's images and answers.</summary>
        public abstract class efficientnet : RawImages;

        /// <summary>EfficientNetV2's images and answers.</summary>
        public abstract class efficientnet_v2 : RawImages;

        /// <summary>Inception-ResNet's images and answers.</summary>
        public abstract class inception_resnet_v2 : ScaledImages;

        /// <summary>Inception's images and answers.</summary>
        public abstract class inception_v3 : ScaledImages;

        /// <summary>MobileNet's images and answers.</summary>
        public abstract class mobilenet : ScaledImages;

        /// <summary>MobileNetV2's images and answers.</summary>
        public abstract class mobilenet_v2 : ScaledImages;

        /// <summary>MobileNetV3's images and answers.</summary>
        public abstract class mobilenet_v3 : RawImages;

        /// <summary>NASNet's images and answers.</summary>
        public abstract class nasnet : ScaledImages;

        /// <summary>ResNet's images and answers.</summary>
        public abstract class resnet : CenteredImages;

        /// <summary>ResNet50's images and answers.</summary>
        public abstract class resnet50 : CenteredImages;

        /// <summary>ResNetV2's images and answers.</summary>
        public abstract class resnet_v2 : ScaledImages;

        /// <summary>VGG16's images and answers.</summary>
        public abstract class vgg16 : CenteredImages;

        /// <summary>VGG19's images and answers.</summary>
        public abstract class vgg19 : CenteredImages;

        /// <summary>Xception's images and answers.</summary>
        public abstract class xception : ScaledImages;
    }
}
